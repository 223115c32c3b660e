import { DATABASE_NAME, ensureDataDirectory, postgresDirectory } from '@/scripts/launch/paths'
import { ensureDatabase } from '@/scripts/postgres/logins'
import { startServer } from '@/scripts/postgres/server'

ensureDataDirectory()
const server = await startServer(postgresDirectory)
await ensureDatabase(server.ownerUrl('postgres'), DATABASE_NAME)
console.log(server.ownerUrl(DATABASE_NAME))
