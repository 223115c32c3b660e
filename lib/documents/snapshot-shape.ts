import {
  accentStyles,
  attachmentRelationships,
  densities,
  documentKinds,
  documentLocales,
  logoSizes,
  paperSizes,
  paymentMethods,
  type Snapshot,
  templateNames,
} from './model'

type Check = (value: unknown, path: string, wrong: string[]) => boolean

/** Whether a value has the shape of a snapshot; the members that are wrong are added to `wrong`. */
export function isSnapshot(value: unknown, wrong: string[]): value is Snapshot {
  return snapshot(value, 'snapshot', wrong)
}

const text = check('a text', value => typeof value === 'string')
const textOrNull = check('a text or null', value => value === null || typeof value === 'string')
const flag = check('true or false', value => typeof value === 'boolean')
const whole = check('a whole number', value => Number.isSafeInteger(value))
const sha256 = check('a SHA-256', value => matches(value, /^[0-9a-f]{64}$/))
const date = check('a date', value => matches(value, /^\d{4}-\d\d-\d\d$/))
const decimal = check('an amount', value => matches(value, /^-?\d+(\.\d+)?$/))
const color = check('a colour', value => matches(value, /^#[0-9a-f]{6}$/i))
const instant = check(
  'an instant in UTC',
  value =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
)

const party = record({
  name: text,
  contact: text,
  address: record({
    line1: text,
    line2: text,
    city: text,
    region: text,
    postalCode: text,
    countryCode: text,
  }),
  taxId: text,
  registration: absentOr(text),
  email: text,
})

const pictureMembers = { sha256, width: whole, height: whole }
const pictureBlock = nullOr(record({ ...pictureMembers, alt: text }))

const brand = record({
  primary: color,
  accent: color,
  font: record({
    family: text,
    files: list(record({ weight: oneOf([400, 500, 600]), sha256 })),
  }),
  logo: nullOr(record(pictureMembers)),
  logoSize: absentOr(oneOf(logoSizes)),
})

const computed = record({
  input: record({ lines: list(record({ id: text })) }),
  result: record({ lines: list(record({ id: text, amount: decimal })), payable: decimal }),
})

const outlineEntry = byMember('kind', {
  section: record({ id: text, title: text }),
  line: record({ id: text, optional: flag, photo: nullOr(record(pictureMembers)) }),
})

const acceptance = record({
  name: text,
  note: text,
  acceptedOn: date,
  time: check('a time such as 14:32', value => matches(value, /^\d\d:\d\d$/)),
  timezone: text,
  version: whole,
  sha256,
  signature: nullOr(record(pictureMembers)),
})

const allocation = record({
  lineId: text,
  invoiceNumber: text,
  invoiceIssuedOn: date,
  invoiceTotal: decimal,
  settledBefore: decimal,
  amount: decimal,
  dueAfter: decimal,
})

const byKind = byMember('kind', {
  invoice: record({}),
  quote: record({
    replaces: nullOr(record({ version: whole, issuedOn: date })),
    acceptance: nullOr(acceptance),
  }),
  credit_note: record({
    corrects: record({
      number: text,
      issuedOn: date,
      dueOn: date,
      dueBefore: decimal,
      dueAfter: decimal,
    }),
    reason: text,
  }),
  receipt: record({
    received: record({ on: date, method: oneOf(paymentMethods), reference: text }),
    allocations: list(allocation),
  }),
})

const common = record({
  kind: oneOf(documentKinds),
  locale: oneOf(documentLocales),
  paper: oneOf(paperSizes),
  number: text,
  draft: flag,
  issuedOn: text,
  dueOn: textOrNull,
  purchaseOrder: text,
  currency: record({ code: text, digits: whole }),
  taxLabel: text,
  seller: party,
  buyer: party,
  bank: record({
    accountName: text,
    iban: text,
    bic: text,
    bankName: text,
    accountNumber: text,
    routingNumber: text,
  }),
  intro: text,
  notes: text,
  terms: text,
  legal: text,
  brand,
  layout: record({
    template: oneOf(templateNames),
    photos: flag,
    paymentCode: flag,
    signatureLine: flag,
    accentStyle: absentOr(oneOf(accentStyles)),
    density: absentOr(oneOf(densities)),
  }),
  calculation: computed,
  offered: nullOr(computed),
  outline: list(outlineEntry),
})

const content = all(common, byKind, namesEachLineOnce)

const labelled = record({ label: text, value: text })
const partyBlock = record({
  label: text,
  lines: list(record({ text, tone: oneOf(['strong', 'plain', 'secondary']) })),
})
const textBlock = nullOr(record({ label: text, text }))
const totalBlock = record({ label: text, value: text, tone: oneOf(['plain', 'total', 'due']) })

const rowBlock = byMember('kind', {
  section: record({ id: text, number: text, title: text, amount: text, carried: text }),
  line: record({
    id: text,
    position: text,
    title: text,
    detail: text,
    photo: pictureBlock,
    option: nullOr(record({ chosen: flag, label: text, state: text })),
    quantity: text,
    unit: text,
    price: text,
    discount: text,
    tax: text,
    amount: text,
    carried: text,
  }),
})

const settlementCells = { title: text, date: text, total: text, before: text, amount: text }
const settlement = record({
  columns: record(settlementCells),
  rows: list(record({ ...settlementCells, id: text, detail: text, carried: text })),
})

const code = nullOr(
  record({
    rows: list(check('modules', value => matches(value, /^[01]+$/))),
    alt: text,
  }),
)

const blocks = record({
  kind: text,
  number: text,
  mark: text,
  headline: record({ amount: text, when: text }),
  sentence: list(record({ text, strong: flag })),
  billedTo: partyBlock,
  from: partyBlock,
  facts: list(record({ label: text, value: text, detail: text, strong: flag })),
  columns: record({
    position: text,
    description: text,
    quantity: text,
    price: text,
    tax: text,
    amount: text,
  }),
  intro: textBlock,
  lines: list(rowBlock),
  settlement: nullOr(settlement),
  totals: list(totalBlock),
  payment: nullOr(record({ heading: text, rows: list(labelled), code })),
  acceptance: nullOr(
    record({
      heading: text,
      name: text,
      signature: pictureBlock,
      below: record({ start: text, end: text }),
    }),
  ),
  effect: nullOr(record({ heading: text, rows: list(totalBlock) })),
  record: nullOr(record({ label: text, text, code: text })),
  options: textBlock,
  notes: textBlock,
  terms: textBlock,
  legal: textBlock,
  closing: nullOr(record({ stamp: text, thanks: text, validity: text })),
  continuation: record({
    title: text,
    client: text,
    date: text,
    broughtForward: text,
    carriedTo: text,
  }),
  footer: record({ fingerprint: text, page: text }),
})

const snapshot = record({
  schema: oneOf([1]),
  version: whole,
  template: record({ name: oneOf(templateNames), version: whole }),
  issuedAt: instant,
  content,
  unitCodes: check('an object', isRecord),
  blocks,
  attachments: list(
    record({
      name: check('a file name of 1 to 120 characters', value =>
        matches(value, /^[^/\\\p{Cc}]{1,120}$/u),
      ),
      mime: check('a media type', value => matches(value, /^[\w.+-]+\/[\w.+-]+$/)),
      sha256,
      relationship: oneOf(attachmentRelationships),
      description: text,
      modifiedAt: instant,
    }),
  ),
})

function check(what: string, holds: (value: unknown) => boolean): Check {
  return (value, path, wrong) => {
    if (holds(value)) return true
    wrong.push(`${path} should be ${what}`)
    return false
  }
}

function record(members: Record<string, Check>): Check {
  return (value, path, wrong) => {
    if (!isRecord(value)) return check('an object', () => false)(value, path, wrong)
    return Object.entries(members).every(([name, holds]) =>
      holds(value[name], `${path}.${name}`, wrong),
    )
  }
}

/** A record whose other members depend on one of them. */
function byMember(name: string, kinds: Record<string, Check>): Check {
  const known = oneOf(Object.keys(kinds))
  return (value, path, wrong) => {
    if (!isRecord(value)) return check('an object', () => false)(value, path, wrong)
    const kind = value[name]
    if (!known(kind, `${path}.${name}`, wrong)) return false
    return kinds[String(kind)]?.(value, path, wrong) ?? false
  }
}

function all(...checks: Check[]): Check {
  return (value, path, wrong) => checks.every(holds => holds(value, path, wrong))
}

/** What the outline forgets would be paid for and not be seen; a receipt lists what it settles instead. */
function namesEachLineOnce(value: unknown, path: string, wrong: string[]): boolean {
  if (!isRecord(value)) return false
  const lines = [value.calculation, value.offered].flatMap(idsOfLines)
  const named =
    value.kind === 'receipt' && isFilled(value.allocations)
      ? idsOf(value.allocations, 'lineId')
      : idsOf(value.outline, 'id', 'line')
  if (named.length === lines.length && new Set([...named, ...lines]).size === lines.length)
    return true
  wrong.push(`${path}.outline should name every line once`)
  return false
}

function idsOfLines(computation: unknown): unknown[] {
  return isRecord(computation) && isRecord(computation.input)
    ? idsOf(computation.input.lines, 'id')
    : []
}

function idsOf(items: unknown, member: string, kind?: string): unknown[] {
  if (!Array.isArray(items)) return []
  return items
    .filter(item => isRecord(item) && (kind === undefined || item.kind === kind))
    .map(item => item[member])
}

function isFilled(items: unknown): boolean {
  return Array.isArray(items) && items.length > 0
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function list(holds: Check): Check {
  return (value, path, wrong) => {
    if (!Array.isArray(value)) return check('a list', () => false)(value, path, wrong)
    return value.every((item, index) => holds(item, `${path}[${index}]`, wrong))
  }
}

function nullOr(holds: Check): Check {
  return (value, path, wrong) => value === null || holds(value, path, wrong)
}

/** What documents from before there was a choice do not have. */
function absentOr(holds: Check): Check {
  return (value, path, wrong) => value === undefined || holds(value, path, wrong)
}

function oneOf(options: readonly unknown[]): Check {
  return check(`one of ${options.join(', ')}`, value => options.includes(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
