export * from './agenda-tables.ts';
export * from './auth-tables.ts';
export * from './godparent-tables.ts';
export * from './infra-tables.ts';
export * from './health-tables.ts';
export * from './process-tables.ts';
export * from './tables.ts';
export * from './tool-tables.ts';
