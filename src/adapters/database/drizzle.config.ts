import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/adapters/database/tables.ts',
    './src/adapters/database/auth-tables.ts',
    './src/adapters/database/process-tables.ts',
    './src/adapters/database/infra-tables.ts',
  ],
  out: './src/adapters/database/migrations',
});
