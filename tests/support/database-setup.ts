import type { TestProject } from 'vitest/node'
import {
  createMigratedDatabase,
  dropDatabase,
  startTestServer,
} from '@/tests/support/database-server'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: { ownerUrl: string; runtimeUrl: string | undefined; template: string }
  }
}

/** Once per run: a server, and the migrated database that each test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const template = await createMigratedDatabase(server, 'template')
  const { ownerUrl, runtimeUrl } = server
  project.provide('testDatabase', { ownerUrl, runtimeUrl, template })
  return async () => {
    await dropDatabase(ownerUrl, template)
    await server.stop()
  }
}
