/** The words of the schema: what a field may be. */

export type Schema = Readonly<Record<string, unknown>>

export const text = { type: 'string' }
export const flag = { type: 'boolean' }
export const whole = { type: 'integer' }
export const anything = {}
export const uuid = { $ref: '#/$defs/id' }
export const instant = { $ref: '#/$defs/instant' }
export const date = { $ref: '#/$defs/date' }
export const minor = { $ref: '#/$defs/minor' }
export const decimal = { $ref: '#/$defs/decimal' }
export const sha256 = { $ref: '#/$defs/sha256' }

export const definitions = {
  id: { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]{36}$' },
  instant: {
    type: 'string',
    format: 'date-time',
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
    description: 'An instant in UTC.',
  },
  date: {
    type: 'string',
    format: 'date',
    pattern: '^\\d{4}-\\d\\d-\\d\\d$',
    description: 'A day of the company’s calendar.',
  },
  minor: {
    type: 'string',
    pattern: '^-?\\d+$',
    description: 'An amount in the smallest unit of its currency: "34094" in EUR is 340.94 euros.',
  },
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'A decimal number.' },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
}

export function object(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

export function list(items: Schema): Schema {
  return { type: 'array', items }
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}
