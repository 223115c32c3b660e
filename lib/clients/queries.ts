import { and, asc, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { clients, clientWords } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { fromCursor, pageOf, toCursor } from '@/lib/platform/cursor'
import { isId } from '@/lib/platform/ids'
import type { ClientListInput } from './input'
import { type Client, type ClientChoice, type ClientPage, languageOf, searchTermsOf } from './model'

export const clientPageSize = 50

/** A page of clients by name, or those whose words begin with each word of the search. */
export async function listClients(tx: CompanyTx, input: ClientListInput): Promise<ClientPage> {
  const from = input.newer ?? input.older
  const cursor = fromCursor(from, key => !key.includes('\0'))
  const backwards = cursor !== null && input.newer !== undefined
  const place = sql`(${clients.sortKey}, ${clients.id})`
  const rows = await tx
    .select({
      id: clients.id,
      name: clients.name,
      contactName: clients.contactName,
      email: clients.email,
      city: clients.billingCity,
      sortKey: clients.sortKey,
    })
    .from(clients)
    .where(
      and(
        isNull(clients.deletedAt),
        ...matching(input.search),
        cursor
          ? sql`${place} ${sql.raw(backwards ? '<' : '>')} (${cursor[0]}, ${cursor[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(
      backwards ? desc(clients.sortKey) : asc(clients.sortKey),
      backwards ? desc(clients.id) : asc(clients.id),
    )
    .limit(clientPageSize + 1)
  const page = pageOf(
    rows,
    clientPageSize,
    { older: cursor && !backwards, newer: backwards },
    row => toCursor(row.sortKey, row.id),
  )
  return { ...page, rows: page.rows.map(({ sortKey, ...row }) => row) }
}

/** Clients to choose from in an editor, by name; the one that is wanted stands first. */
export async function listClientChoices(
  tx: CompanyTx,
  search: string,
  wantedId?: string,
): Promise<ClientChoice[]> {
  const [rows, wanted] = await Promise.all([
    tx
      .select()
      .from(clients)
      .where(and(isNull(clients.deletedAt), isNull(clients.erasedAt), ...matching(search)))
      .orderBy(asc(clients.sortKey), asc(clients.id))
      .limit(20),
    wantedId && isId(wantedId) ? getClient(tx, wantedId) : null,
  ])
  const found = rows.map(toClient).filter(client => client.id !== wanted?.id)
  return [...(wanted && !wanted.deletedAt && !wanted.erasedAt ? [wanted] : []), ...found].map(
    toChoice,
  )
}

/**
 * Clients whose words begin with each word of a search, deleted ones too, for the search of documents. Read from
 * the words alone, so that it costs what it finds.
 */
export async function findClientIds(
  tx: CompanyTx,
  search: string,
  limit: number,
): Promise<string[]> {
  const [first, ...others] = searchTermsOf(search)
  if (first === undefined) return []
  // In the order of the index; a client may stand in it with several words.
  const rows = await tx
    .select({ id: clientWords.clientId })
    .from(clientWords)
    .where(and(...beginning(first), ...others.map(alsoBeginning)))
    .orderBy(asc(clientWords.word), asc(clientWords.clientId))
    .limit(limit * 4)
  return [...new Set(rows.map(row => row.id))].slice(0, limit)
}

/** The names of clients by id. */
export async function getClientNames(
  tx: CompanyTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(inArray(clients.id, wanted))
  return new Map(rows.map(row => [row.id, row.name]))
}

/** A client of the company, also a deleted one, since its documents still name it. */
export async function getClient(tx: CompanyTx, id: string): Promise<Client | null> {
  const [row] = await tx.select().from(clients).where(eq(clients.id, id))
  return row ? toClient(row) : null
}

/** What a document needs of a client. */
export async function getClientChoice(tx: CompanyTx, id: string): Promise<ClientChoice | null> {
  const client = await getClient(tx, id)
  return client && toChoice(client)
}

/** Every term must begin some word of the client: a range on an index, never LIKE. */
export function matching(search: string): SQL[] {
  return searchTermsOf(search).map(
    term =>
      sql`${clients.id} in (${sql`select ${clientWords.clientId} from ${clientWords} where ${and(
        eq(clientWords.companyId, sql`current_setting('app.company_id')::uuid`),
        gte(clientWords.word, term),
        lt(clientWords.word, `${term}\u{10FFFF}`),
      )}`})`,
  )
}

function beginning(term: string): SQL[] {
  return [gte(clientWords.word, term), lt(clientWords.word, `${term}\u{10FFFF}`)]
}

function alsoBeginning(term: string): SQL {
  return sql`exists (select from ${clientWords} as other
    where other.company_id = ${clientWords.companyId} and other.client_id = ${clientWords.clientId}
      and other.word >= ${term} and other.word < ${`${term}\u{10FFFF}`})`
}

function toChoice(client: Client): ClientChoice {
  const { id, name, contactName, email, currency, language, taxId, billing } = client
  return { id, name, contactName, email, currency, language, taxId, billing }
}

function toClient(row: typeof clients.$inferSelect): Client {
  const { id, name, contactName, email, phone, taxId, currency, language, timezone, notes } = row
  return {
    id,
    name,
    contactName,
    email,
    phone,
    taxId,
    currency,
    language: languageOf(language),
    timezone,
    notes,
    billing: {
      line1: row.billingLine1,
      line2: row.billingLine2,
      city: row.billingCity,
      region: row.billingRegion,
      postalCode: row.billingPostalCode,
      countryCode: row.billingCountryCode,
    },
    shipping: {
      line1: row.shippingLine1,
      line2: row.shippingLine2,
      city: row.shippingCity,
      region: row.shippingRegion,
      postalCode: row.shippingPostalCode,
      countryCode: row.shippingCountryCode,
    },
    version: row.version,
    createdAt: row.createdAt,
    deletedAt: row.deletedAt,
    erasedAt: row.erasedAt,
  }
}
