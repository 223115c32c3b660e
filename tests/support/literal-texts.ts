import { transformSync } from 'esbuild'

/** Properties and attributes whose value somebody reads or hears. */
const saying = new Set([
  'label',
  'title',
  'help',
  'placeholder',
  'alt',
  'description',
  'text',
  'hint',
  'heading',
  'legend',
  'caption',
  'summary',
  'word',
  'noun',
  'does',
  'empty',
  'nothing',
  'undone',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'successMessage',
  'emptyText',
  'submitLabel',
  'confirmLabel',
  'cancelLabel',
  'createLabel',
  'newerLabel',
  'olderLabel',
  'datesLabel',
  'phoneLabel',
])

/** What keyboards and standards call things, which no language changes. */
const names =
  /^(Escape|Enter|Tab|Backspace|Delete|Home|End|Space|Arrow(Up|Down|Left|Right)?|Page(Up|Down)|Letter|Files|Meta\+K Control\+K|Ctrl( .)?|SHA-\d+|sha256 .*)$/

/**
 * Texts that a file says itself instead of taking them from the catalogue: between tags, in what is read aloud or shown,
 * in toasts, and wherever a literal reads like a sentence or a word of its own.
 */
export function literalTexts(path: string, text: string): string[] {
  const { code } = transformSync(text, {
    loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
    jsx: 'transform',
    jsxFactory: element,
    jsxFragment: 'Fragment',
    charset: 'utf8',
    target: 'esnext',
  })
  const found: string[] = []
  const frames: Frame[] = []
  const tokens = tokensOf(code)
  tokens.forEach((token, index) => {
    if (token.kind === 'mark') step(frames, tokens, index)
    else if (token.kind === 'text' && isSaid(frames, tokens, index)) found.push(token.value)
  })
  return found
}

const element = 'jsx$'

interface Token {
  kind: 'text' | 'word' | 'mark'
  value: string
}

interface Frame {
  open: string
  /** Before a parenthesis: what is called, or nothing. */
  callee: string
  /** In a call: the place of the argument. In an object: the key, as long as its value goes on. */
  argument: number
  key: string | null
}

const matter =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+(?:\??\.[\w$]+)*|=>|[=!]==?|&&|\|\||\?\?|\S/gy

/** Strings and templates in one piece, words with what they are read from, and everything else mark by mark. */
function tokensOf(code: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < code.length) {
    const rest = /^\s+/.exec(code.slice(at, at + 400))
    if (rest) {
      at += rest[0].length
      continue
    }
    const char = code.charAt(at)
    if (char === '`') {
      const { parts, end } = templateAt(code, at)
      tokens.push({ kind: 'text', value: parts.join('…') })
      for (const inner of parts.length > 1 ? innerOf(code.slice(at, end)) : [])
        tokens.push({ kind: 'mark', value: '(' }, ...tokensOf(inner), { kind: 'mark', value: ')' })
      at = end
      continue
    }
    const pattern = isPatternAt(code, at, tokens.at(-1))
    if (pattern) {
      tokens.push({ kind: 'word', value: 'pattern' })
      at += pattern
      continue
    }
    matter.lastIndex = at
    const [value = char] = matter.exec(code) ?? []
    at += value.length
    if (value.startsWith('/*') || value.startsWith('//')) continue
    if (/^["']/.test(value)) tokens.push({ kind: 'text', value: unquoted(value) })
    else tokens.push({ kind: /^[\w$]/.test(value) ? 'word' : 'mark', value })
  }
  return tokens
}

/** Escapes of what was written are read as JSON reads them. */
function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
}

/** How long the regular expression here is; 0 where the slash divides or there is none. */
function isPatternAt(code: string, at: number, before: Token | undefined): number {
  if (code.charAt(at) !== '/' || /[/*]/.test(code.charAt(at + 1))) return 0
  const divides =
    before !== undefined &&
    (before.kind === 'text' ||
      (before.kind === 'word' && before.value !== 'return') ||
      /[)\]]/.test(before.value))
  if (divides) return 0
  return (
    /^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(code.slice(at))?.[0].length ?? 0
  )
}

/** The texts of a template between what it puts in, and where it ends. */
function templateAt(code: string, from: number): { parts: string[]; end: number } {
  const parts: string[] = []
  let part = ''
  let at = from + 1
  while (at < code.length && code.charAt(at) !== '`') {
    if (code.charAt(at) === '\\') {
      part += code.charAt(at + 1)
      at += 2
    } else if (code.startsWith('${', at)) {
      parts.push(part)
      part = ''
      at = endOfHole(code, at + 2)
    } else {
      part += code.charAt(at)
      at += 1
    }
  }
  return { parts: [...parts, part], end: at + 1 }
}

/** Where what a template puts in ends, behind its brace. */
function endOfHole(code: string, from: number): number {
  let depth = 1
  let at = from
  while (depth > 0 && at < code.length) {
    const char = code.charAt(at)
    if (char === '`') at = templateAt(code, at).end - 1
    else if (char === '{') depth += 1
    else if (char === '}') depth -= 1
    at += 1
  }
  return at
}

/** The code of each hole of a template. */
function innerOf(template: string): string[] {
  const holes: string[] = []
  let at = 1
  while (at < template.length) {
    if (template.charAt(at) === '\\') at += 2
    else if (template.startsWith('${', at)) {
      const end = endOfHole(template, at + 2)
      holes.push(template.slice(at + 2, end - 1))
      at = end
    } else at += 1
  }
  return holes
}

function step(frames: Frame[], tokens: Token[], index: number): void {
  const { value } = tokens[index] ?? { value: '' }
  const before = tokens[index - 1]
  const inside = frames.at(-1)
  if (/^[([{]$/.test(value)) {
    const callee = value !== '{' && before?.kind === 'word' ? before.value : ''
    frames.push({ open: value, callee, argument: 0, key: null })
  } else if (/^[)\]}]$/.test(value)) frames.pop()
  else if (value === ',' && inside) {
    inside.argument += 1
    inside.key = null
  } else if (value === ';' && inside) inside.key = null
  else if (value === ':' && inside?.open === '{' && inside.key === null)
    inside.key = before && before.kind !== 'mark' ? before.value : null
}

function isSaid(frames: readonly Frame[], tokens: readonly Token[], index: number): boolean {
  const { value } = tokens[index] ?? { value: '' }
  const [before, after] = [tokens[index - 1]?.value ?? '', tokens[index + 1]?.value ?? '']
  if (!/\p{L}{2}/u.test(value) || names.test(value.trim())) return false
  if (/^[=!]==?$/.test(before) || /^[=!]==?$/.test(after)) return false
  if (
    /^(import|from|case)$/.test(before) ||
    after === 'in' ||
    (after === ':' && /^[{,]$/.test(before))
  )
    return false
  return readsAlone(value, frames) || isShown(value, frames)
}

/** Whether a literal is words wherever it stands: "Nothing is overdue", "Invoice", "1 day". */
function readsAlone(value: string, frames: readonly Frame[]): boolean {
  // Refusals keep their sentence; a page names its place by a key.
  if (frames.some(({ callee }) => /Error$|^import$/.test(callee))) return false
  const inside = frames.at(-1)
  if (inside?.key === 'current' || (inside?.open === '[' && inside.callee !== '')) return false
  if (/^\d+ \p{Ll}{3,}$/u.test(value)) return true
  return /^[\p{Lu}“][\p{Ll}’]+($|[ ,.…?!-])/u.test(value.replace(/^[…\s]+(?=\s)/u, '').trim())
}

/** Whether a literal stands where something is shown: a child of an element, a toast, a property that says something. */
function isShown(value: string, frames: readonly Frame[]): boolean {
  if (frames.some(({ key }) => key === 'classNames')) return false
  for (const frame of [...frames].reverse()) {
    // A list of words that no one reads, such as those that a row is made for.
    if (frame.open === '[' && !/^\p{Lu}|\s/u.test(value)) return false
    if (frame.open === '[' || (frame.open === '(' && frame.callee === '')) continue
    if (frame.open === '{') return frame.key !== null && saying.has(frame.key)
    if (frame.callee === element) return frame.argument >= 2
    return /^toast(\.\w+)?$/.test(frame.callee) && frame.argument === 0
  }
  return false
}
