import { closeDatabase } from '@/db/connection'
import { cleanUp } from '@/lib/housekeeping/commands'

console.log(JSON.stringify(await cleanUp()))
await closeDatabase()
