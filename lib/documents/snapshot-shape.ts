import { documentKinds, documentLocales, paperSizes, type Snapshot, templateNames } from './model'

type Check = (value: unknown, path: string, wrong: string[]) => boolean

/** Whether a value has the shape of a snapshot; the members that are wrong are added to `wrong`. */
export function isSnapshot(value: unknown, wrong: string[]): value is Snapshot {
  return snapshot(value, 'snapshot', wrong)
}

const text = check('a text', value => typeof value === 'string')
const textOrNull = check('a text or null', value => value === null || typeof value === 'string')
const flag = check('true or false', value => typeof value === 'boolean')
const whole = check('a whole number', value => Number.isSafeInteger(value))
const sha256 = check(
  'a SHA-256',
  value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
)
const color = check('a colour', value => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value))
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
  email: text,
})

const brand = record({
  primary: color,
  accent: color,
  font: record({
    family: text,
    files: list(record({ weight: oneOf([400, 500, 600]), sha256 })),
  }),
  logo: nullOr(record({ sha256, width: whole, height: whole })),
})

const content = record({
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
  notes: text,
  terms: text,
  brand,
  calculation: record({ input: record({ lines: list(record({ id: text })) }), result: record({}) }),
})

const labelled = record({ label: text, value: text })
const partyBlock = record({
  label: text,
  lines: list(record({ text, tone: oneOf(['strong', 'plain', 'secondary']) })),
})
const textBlock = nullOr(record({ label: text, text }))

const blocks = record({
  kind: text,
  number: text,
  mark: text,
  headline: record({ amount: text, when: text }),
  billedTo: partyBlock,
  from: partyBlock,
  facts: list(record({ label: text, value: text, strong: flag })),
  columns: record({ description: text, quantity: text, price: text, tax: text, amount: text }),
  lines: list(
    record({
      id: text,
      title: text,
      detail: text,
      quantity: text,
      unit: text,
      price: text,
      discount: text,
      tax: text,
      amount: text,
      carried: text,
    }),
  ),
  totals: list(record({ label: text, value: text, tone: oneOf(['plain', 'total', 'due']) })),
  payment: nullOr(record({ heading: text, rows: list(labelled) })),
  notes: textBlock,
  terms: textBlock,
  continuation: record({ client: text, date: text, broughtForward: text, carriedTo: text }),
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
  attachments: list(() => false),
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

function list(holds: Check): Check {
  return (value, path, wrong) => {
    if (!Array.isArray(value)) return check('a list', () => false)(value, path, wrong)
    return value.every((item, index) => holds(item, `${path}[${index}]`, wrong))
  }
}

function nullOr(holds: Check): Check {
  return (value, path, wrong) => value === null || holds(value, path, wrong)
}

function oneOf(options: readonly unknown[]): Check {
  return check(`one of ${options.join(', ')}`, value => options.includes(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
