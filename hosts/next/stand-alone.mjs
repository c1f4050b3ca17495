import { cpSync } from 'node:fs';

cpSync('.next/standalone', 'alone', { recursive: true });
cpSync('.next/static', 'alone/.next/static', { recursive: true });
cpSync('public', 'alone/public', { recursive: true });
