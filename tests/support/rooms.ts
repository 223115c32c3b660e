import { businessRooms } from '@/tests/support/rooms-business'
import { foundationRooms } from '@/tests/support/rooms-foundations'

/** The architecture as data: which file lives in which room, and what that room may import. */
export interface Room {
  name: RoomName
  /** The first room whose pattern fits a file is the file's room. */
  files: RegExp
  /** Rooms it may import from; its own room is always among them. */
  may: readonly RoomName[] | 'anything'
  /** Rooms of which it may take types alone. */
  types?: readonly RoomName[]
  /** Packages it may import. */
  packages: RegExp
  /** What to do instead, as the end of the sentence that refuses. */
  instead: string
  /** Why the row says more than a first look would expect. */
  because?: string
}

/** The first room whose pattern fits a file is the file's room. */
export const rooms: readonly Room[] = [...foundationRooms, ...businessRooms]

export type RoomName =
  | 'tests'
  | 'scripts'
  | 'proxy'
  | 'db/schema'
  | 'db/sample'
  | 'db'
  | 'money'
  | 'platform/pure'
  | 'platform/fields'
  | 'platform/clock'
  | 'platform'
  | 'access/policy'
  | 'access/paths'
  | 'access/actor'
  | 'access/doors'
  | 'access/session'
  | 'access'
  | 'activity'
  | 'messages'
  | 'documents/template'
  | 'documents/engine'
  | 'documents/fonts'
  | 'documents/pool'
  | 'documents'
  | 'documents/text'
  | 'model'
  | 'input'
  | 'queries'
  | 'commands'
  | 'actions'
  | 'deliver'
  | 'emails'
  | 'development pages'
  | 'pages'
  | 'routes'
  | 'components/ui'
  | 'components/brand'
  | 'components/form'
  | 'components/shell'
  | 'components/site'
  | 'components/nouns'

/** A folder of lib/ that is a noun of the business holds these names and no others. */
export const nounFiles = ['model', 'input', 'queries', 'commands', 'actions', 'deliver'] as const
export const foundations = [
  'money',
  'platform',
  'access',
  'activity',
  'messages',
  'documents',
] as const
