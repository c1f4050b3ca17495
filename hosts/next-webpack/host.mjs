import { next } from '../next/host.mjs';

export default { ...next('webpack'), base: 'next' };
