import { cpSync } from 'node:fs';

cpSync('.output', 'alone', { recursive: true });
