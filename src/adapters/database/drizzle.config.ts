import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/adapters/database/all-tables.ts',
  out: './src/adapters/database/migrations',
});
