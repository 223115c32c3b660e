import { migrateDatabase } from '@/db/migrate'

const url = process.env.DATABASE_URL
if (!url) {
  console.error('DATABASE_URL is not set. Set it to the address of the database to migrate.')
  process.exit(1)
}
await migrateDatabase(url)
console.error('The database has the newest schema.')
