import fc from 'fast-check'
import { Tokenizer } from 'marked'
import { describe, expect, it, vi } from 'vitest'
import { cleanText } from '@/lib/documents/text'
import { fillBodyForEditing } from '@/lib/mails/texts/model'
import { type Block, cleanHref, type Inline, markdownTree } from './markdown-tree'
import { markdownText } from './plain-text'

const link = 'https://billing.example/c/abc.def.ghi'

function textOf(source: string, values: Record<string, string> = {}): string {
  return markdownText(markdownTree(source, values))
}

function hrefsOf(source: string, values: Record<string, string> = {}): string[] {
  const found: string[] = []
  const look = (inlines: Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'link') found.push(inline.href)
      if ('inside' in inline) look(inline.inside)
    }
  }
  for (const block of markdownTree(source, values))
    if (block.kind === 'paragraph') look(block.inside)
  return found
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

describe('the Markdown of a mail', () => {
  it('knows paragraphs, breaks, emphasis, headings, lists and links', () => {
    expect(markdownTree('# Hello\none **two** *three*\nfour', {})).toEqual([
      {
        kind: 'paragraph',
        inside: [{ kind: 'strong', inside: [{ kind: 'text', text: 'Hello' }] }],
      },
      {
        kind: 'paragraph',
        inside: [
          { kind: 'text', text: 'one ' },
          { kind: 'strong', inside: [{ kind: 'text', text: 'two' }] },
          { kind: 'text', text: ' ' },
          { kind: 'emphasis', inside: [{ kind: 'text', text: 'three' }] },
          { kind: 'break' },
          { kind: 'text', text: 'four' },
        ],
      },
    ])
    expect(textOf('- a\n- b\n  1. c\n\n3. d\n4. e')).toBe('- a\n- b\n  1. c\n\n3. d\n4. e')
    expect(textOf('[Read](https://a.example) or [mail](mailto:b@c.example)')).toBe(
      'Read (https://a.example) or mail (b@c.example)',
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![picture](https://a.example/x.png)',
    '`code`',
    '~~struck~~',
    '> quoted',
    '---',
    'https://a.example and www.b.example and c@d.example',
    '| a | b |\n|---|---|\n| c | d |',
    '```\nfence\n```',
    '[a]: https://a.example',
    '&lt;b&gt; &amp; &#106;',
  ])('shows %j as the text it is', source => {
    expect(textOf(source)).toBe(source)
    expect(hrefsOf(source)).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/relative',
    'https:a',
    'https://a.example/"onclick=x',
    'https://{{client.name}}',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
  ])('lets no link lead to %j', target => {
    expect(cleanHref(target)).toBeNull()
    expect(hrefsOf(`[x](${target})`)).toEqual([])
    expect(hrefsOf(`[x](<${target}>)`)).toEqual([])
    expect(hrefsOf(`<${target}>`)).toEqual([])
  })

  it('takes {{link}} bare and as a target, and no other name as a target', () => {
    expect(hrefsOf('[Open]({{link}}) {{ link }} [x](<{{link}}>)', { link })).toEqual([
      link,
      link,
      link,
    ])
    expect(textOf('Open {{link}}', { link })).toBe(`Open ${link}`)
    expect(hrefsOf('[x]({{client.name}})', { 'client.name': 'https://evil.example' })).toEqual([])
    expect(hrefsOf('[x]({{link}})', { link: 'javascript:alert(1)' })).toEqual([])
    expect(hrefsOf('[x]({{link}})', {})).toEqual([])
  })

  it.each([
    '<script>alert(1)</script>',
    '**strong** and _this_',
    '[x](javascript:alert(1))',
    '[x](https://evil.example)',
    '{{link}}',
    '# heading',
    '- item',
    '&#106; &amp; &lt;',
    'https://evil.example',
    '![x](y)',
    '\\',
  ])('never takes the value %j for markup', value => {
    const values = { 'client.name': value, link }
    const shown = [{ kind: 'paragraph', inside: [{ kind: 'text', text: value }] }]
    expect(markdownTree('{{client.name}}', values)).toEqual(shown)
    const [block] = markdownTree('*{{client.name}}*', values)
    expect(block).toEqual({
      kind: 'paragraph',
      inside: [{ kind: 'emphasis', inside: [{ kind: 'text', text: value }] }],
    })
  })

  it('breaks lines where a value does, and leaves nothing of one that is empty', () => {
    expect(textOf('a {{note}}', { note: 'b\r\nc' })).toBe('a b\nc')
    expect(textOf('a\n\n{{note}}\n\nb', { note: '' })).toBe('a\n\nb')
    expect(textOf('{{unknown.name}}', {})).toBe('{{unknown.name}}')
    expect(textOf('{{constructor}} {{toString}}', {})).toBe('{{constructor}} {{toString}}')
  })

  it('shows a value that was filled in for editing as the text it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'ab1 *_[]()<>{}#+-.!`\\~|@:/&;"\'',
            'link',
            '&#106;',
            '{{link}}',
            '\n',
          ),
        }),
        value => {
          const body = fillBodyForEditing('To {{client.name}} ok', { 'client.name': value, link })
          expect(squeezed(textOf(body, { link }))).toBe(squeezed(`To ${cleanText(value)} ok`))
          expect(hrefsOf(body, { link })).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a hostile text', () => {
  const length = 20_000
  const rises = Array.from({ length: 200 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')
  const pieces = [
    ...['[', '![', '*', '* ', '- ', '>', '`', '<', '<a ', '<!-- ', '[a](', '[a](<', '[a](b "'],
    ...['_a*', '*a_', '__a*', '***a_', '[*a', '*a]', '*a.**b.'],
    ...['*a **a ', '_a __a ', '*_', '**a', '**a b*', 'a_', '1. ', '#', '# a\n', '\t', '\n', ' \n'],
    ...[
      '|',
      'a|b\n-|-\n',
      '\\',
      'a@',
      'www.',
      'http://',
      '&',
      '~',
      '~a~~a',
      '- a\n',
      '- a\n\n  b\n',
    ],
    ...[
      '{{',
      '{{link}}',
      '{{a.',
      '(',
      '***a***',
      '- * + ',
      '1) - ',
      '[[a](b)',
      '*[a](b) ',
      ' ',
      'a ',
    ],
  ]
  const texts = [
    ...pieces.map(piece => piece.repeat(Math.ceil(length / piece.length))),
    rises,
    `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2 - 1)}`,
    `${'['.repeat(length / 2)}${'](x)'.repeat(length / 8)}`,
    `a${' '.repeat(length - 2)}b`,
    `[a](b${' '.repeat(length)}`,
  ]

  it.each(texts.map(text => [text.slice(0, 12), text]))('is read at once: %j', (_begin, text) => {
    const begun = performance.now()
    const blocks = markdownTree(text, { link })
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(depthOf(blocks)).toBeLessThan(30)
  })

  it.each(['_a*', '*a_', '__a*', '***a_', '_a**', '[*a', '*a]', '*a.**b.', '\\\\*a_', '*_'])(
    'of thousands of marks is text, and its marks are not paired: %j',
    piece => {
      const text = piece.repeat(Math.ceil(8_000 / piece.length))
      const pairings = vi.spyOn(Tokenizer.prototype, 'emStrong')
      const blocks = markdownTree(text, {})
      expect(pairings).not.toHaveBeenCalled()
      pairings.mockRestore()
      expect(emphasesIn(blocks)).toBe(0)
      expect(markdownText(blocks).length).toBeGreaterThan(5_000)
    },
  )

  it('keeps as much emphasis as a letter may have', () => {
    expect(emphasesIn(markdownTree('*a* '.repeat(150), {}))).toBe(150)
    expect(emphasesIn(markdownTree('*a* '.repeat(151), {}))).toBe(0)
  })

  it('cannot grow a mail by repeating a long value', () => {
    const blocks = markdownTree('{{note}} '.repeat(2_000), { note: 'x'.repeat(8_000) })
    expect(markdownText(blocks).length).toBeLessThanOrEqual(40_000)
  })
})

function emphasesIn(blocks: readonly Block[]): number {
  return (JSON.stringify(blocks).match(/"kind":"(emphasis|strong)"/g) ?? []).length
}

function depthOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  return 1 + Math.max(0, ...Object.values(node).map(depthOf))
}
