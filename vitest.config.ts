import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('./') },
      { find: 'server-only', replacement: at('./tests/support/empty.ts') },
    ],
  },
  test: {
    exclude: [...configDefaults.exclude, '.next/**', '.data/**', 'tests/e2e/**'],
    allowOnly: false,
    // Two more than there are processors: tests wait for the database, and some for time itself. Not more than the
    // database server has connections for.
    maxWorkers: Math.min(availableParallelism() + 2, 4),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, '.next/**', 'tests/{integration,e2e,pdf}/**'],
          // Thousands of cases take a second or two, and longer where the build runs beside them.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Drawing takes seconds: these wait for `npm test`.
        test: { name: 'pdf', include: ['tests/pdf/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts'],
          setupFiles: ['tests/support/database.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
