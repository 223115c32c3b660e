/** Every table, for drizzle's queries and for the tests that compare schema and database. */
export * from './activity'
export * from './clients'
export * from './companies'
export * from './documents'
export * from './invoices'
export * from './memberships'
export * from './users'
