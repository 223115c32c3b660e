type Json = Record<string, unknown>

/**
 * What of a value does not fit a JSON Schema, as far as docs/export-schema.json uses the language. A member that the
 * schema does not name is told too: ours must name all that we write.
 */
export function misfits(
  schema: unknown,
  value: unknown,
  root: unknown = schema,
  path = '$',
): string[] {
  const rule = asObject(schema)
  if (typeof rule.$ref === 'string') return misfits(resolved(root, rule.$ref), value, root, path)
  if (Array.isArray(rule.anyOf)) {
    const tried = rule.anyOf.map(each => misfits(each, value, root, path))
    return tried.some(found => found.length === 0) ? [] : (tried[0] ?? [])
  }
  if ('const' in rule && rule.const !== value) return [`${path} is not ${String(rule.const)}`]
  if (typeof rule.type === 'string' && typeOf(value, rule.type) === false)
    return [`${path} is no ${rule.type}`]
  if (typeof rule.pattern === 'string' && !new RegExp(rule.pattern, 'u').test(String(value)))
    return [`${path} does not match ${rule.pattern}`]
  if (Array.isArray(value))
    return value.flatMap((each, index) => misfits(rule.items, each, root, `${path}[${index}]`))
  if (rule.type !== 'object') return []
  const members = asObject(value)
  const properties = asObject(rule.properties)
  const required = Array.isArray(rule.required) ? rule.required.map(String) : []
  return [
    ...required.filter(name => !(name in members)).map(name => `${path}.${name} is missing`),
    ...Object.entries(members).flatMap(([name, each]) =>
      name in properties
        ? misfits(properties[name], each, root, `${path}.${name}`)
        : [`${path}.${name} is not named`],
    ),
  ]
}

function typeOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

function resolved(root: unknown, reference: string): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce((place: unknown, name) => asObject(place)[name], root)
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
