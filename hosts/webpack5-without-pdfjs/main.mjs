import { show } from './page.mjs';

await show({});
