import { Lexer, type MarkedOptions, type MarkedToken, type Token, Tokenizer } from 'marked'
import { cleanText } from '@/lib/documents/text'
import { variablePattern } from '@/lib/mails/variables/model'
import type { MailValues } from './letter-props'

/** What is left of Markdown in a mail: nothing that could fetch, run or break out. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; inside: Inline[] }
  | { kind: 'link'; href: string; inside: Inline[] }

export type Block =
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }

/** More than any letter says; what a mail program still shows in full. */
const mostSource = 12_000
const mostText = 40_000
const deepestList = 3
const deepestEmphasis = 4
/** The lexer looks from each mark at all that follow: of thousands it takes seconds. No letter emphasizes so often. */
const mostMarks = 300
/** A line drawn with stars is no emphasis, and takes the lexer seconds to find that out. */
const longRun = /\*{4,}|_{4,}/g

/**
 * Markdown as a tree of the few things a mail may hold. Names are replaced in text after it is parsed, so a value is
 * never markup; HTML, pictures, tables and code stay the text they are. Its work is bounded whatever is written.
 */
export function markdownTree(source: string, values: MailValues): Block[] {
  const bounded = cleanText(source.slice(0, mostSource))
    .replace(variablePattern(), '{{$1}}')
    .replace(longRun, run => run.replace(/./g, '\\$&'))
  const options = { gfm: true, breaks: true }
  const marks = bounded.match(/[*_]/g)?.length ?? 0
  const tokenizer = new NarrowTokenizer(options, marks <= mostMarks)
  const lexer = new Lexer({ ...options, tokenizer })
  const filling = { values, left: mostText }
  return blocksOf(lexer.lex(bounded), filling)
}

/** The address if a link may lead there, else null: to a page or to a mailbox. */
export function cleanHref(href: string): string | null {
  const isPlain = href.length <= 2_000 && /^(https?:\/\/|mailto:)[^\s<>"'`{}\\]+$/i.test(href)
  return isPlain && URL.canParse(href) ? href : null
}

interface Filling {
  values: MailValues
  /** How many characters of text may still come. */
  left: number
}

/** Reads what a letter needs; everything else falls through to plain text. */
class NarrowTokenizer extends Tokenizer {
  private lists = 0
  private emphases = 0

  constructor(
    options: MarkedOptions,
    private readonly emphasizes: boolean,
  ) {
    super(options)
  }

  override list(source: string) {
    if (this.lists >= deepestList) return undefined
    this.lists += 1
    const list = super.list(source)
    this.lists -= 1
    return list
  }

  override emStrong(source: string, masked: string, before?: string) {
    if (!this.emphasizes || this.emphases >= deepestEmphasis) return undefined
    this.emphases += 1
    const found = super.emStrong(source, masked, before)
    this.emphases -= 1
    return found
  }

  override code = nothing
  override fences = nothing
  override hr = nothing
  override blockquote = nothing
  override html = nothing
  override def = nothing
  override table = nothing
  override lheading = nothing
  override tag = nothing
  override reflink = nothing
  override codespan = nothing
  override del = nothing
  // A bare address in a value would become a link; mail programs make their own.
  override url = nothing
}

function nothing(): undefined {
  return undefined
}

function blocksOf(tokens: readonly Token[], filling: Filling): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (!isKnown(token)) return paragraphOf([textOf(token.raw, filling)])
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return []
      case 'paragraph':
        return paragraphOf([inlinesOf(token.tokens, filling)])
      case 'heading':
        return paragraphOf([[{ kind: 'strong', inside: inlinesOf(token.tokens, filling) }]])
      case 'text':
        return paragraphOf([
          token.tokens ? inlinesOf(token.tokens, filling) : textOf(token.text, filling),
        ])
      case 'list':
        return [
          {
            kind: 'list',
            ordered: token.ordered,
            start: token.start === '' ? 1 : Math.min(token.start, 9_999),
            items: token.items.map(item => blocksOf(item.tokens, filling)),
          },
        ]
      default:
        return paragraphOf([textOf(token.raw, filling)])
    }
  })
}

function paragraphOf(parts: Inline[][]): Block[] {
  const inside = parts.flat()
  return inside.length > 0 ? [{ kind: 'paragraph', inside }] : []
}

function inlinesOf(tokens: readonly Token[], filling: Filling): Inline[] {
  const inlines = tokens.flatMap((token): Inline[] => {
    if (!isKnown(token)) return textOf(token.raw, filling)
    switch (token.type) {
      case 'br':
        return [{ kind: 'break' }]
      case 'strong':
        return [{ kind: 'strong', inside: inlinesOf(token.tokens, filling) }]
      case 'em':
        return [{ kind: 'emphasis', inside: inlinesOf(token.tokens, filling) }]
      case 'link':
        return linkOf(token.href, inlinesOf(token.tokens, filling), filling.values)
      case 'escape':
        // Never a name: whoever escapes a brace means the brace.
        return plainText(token.text, filling)
      default:
        // Text too: the lexer resolves some character references in it, and a letter has none.
        return textOf(token.raw, filling)
    }
  })
  return joined(inlines)
}

/** Texts side by side are one. */
function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') last.text += inline.text
    else result.push(inline.kind === 'text' ? { ...inline } : inline)
  }
  return result
}

/** A link that may not lead where it says is its label. Only {{link}} is filled in here: it is ours. */
function linkOf(target: string, inside: Inline[], values: MailValues): Inline[] {
  const href = cleanHref(isLinkName(target) ? (values.link ?? '') : target)
  const label = inside.flatMap(each => (each.kind === 'link' ? each.inside : [each]))
  return href ? [{ kind: 'link', href, inside: label }] : label
}

/** The parser percent-encodes braces in some targets. */
function isLinkName(target: string): boolean {
  return target === '{{link}}' || target === '%7B%7Blink%7D%7D'
}

function textOf(text: string, filling: Filling): Inline[] {
  return text.split(/(\{\{[A-Za-z0-9.]+\}\})/).flatMap(part => {
    const name = variablePattern().exec(part)?.[1]
    const value = name !== undefined && Object.hasOwn(filling.values, name)
    if (!value) return plainText(part, filling)
    const filled = cleanText(filling.values[name] ?? '')
    const href = name === 'link' ? cleanHref(filled) : null
    const inside = plainText(filled, filling)
    return href ? [{ kind: 'link', href, inside }] : inside
  })
}

function plainText(text: string, filling: Filling): Inline[] {
  const kept = text.slice(0, filling.left)
  filling.left -= kept.length
  return kept
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line }]),
    ])
}

const knownTypes: ReadonlySet<string> = new Set<MarkedToken['type']>([
  'space',
  'checkbox',
  'paragraph',
  'heading',
  'text',
  'list',
  'br',
  'strong',
  'em',
  'link',
  'image',
  'escape',
])

/** Tokens of the lexer itself; an extension would bring others. */
function isKnown(token: Token): token is MarkedToken {
  return knownTypes.has(token.type)
}
