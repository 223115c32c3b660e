import { postgresDirectory } from '@/scripts/launch/paths'
import { stopServer } from '@/scripts/postgres/server'

const stopped = await stopServer(postgresDirectory)
console.log(stopped ? 'The database is stopped.' : 'No database was running.')
