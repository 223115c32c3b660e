import type { LetterProps } from './letter-props'
import { type Block, cleanHref, type Inline } from './markdown-tree'

/**
 * The letter for those who read without HTML: the same words in the same order.
 * @param blocks what its body says
 */
export function plainTextOf(letter: LetterProps, blocks: readonly Block[]): string {
  const { brand, headline, sub, button, validity, facts, asides, sender } = letter
  const href = button && cleanHref(button.href)
  const parts = [
    brand.name,
    lines([headline, sub]),
    markdownText(blocks),
    button && href ? lines([`${button.label}:`, href]) : '',
    href ? validity : '',
    lines(facts.map(({ label, value }) => `${label}: ${value}`)),
    ...asides,
    lines(sender),
  ]
  const text = parts.filter(part => part !== '').join('\n\n')
  return `${text.replace(/[\u00a0\u202f]/g, ' ')}\n`
}

/** Markdown as text: lists keep their marks, links say where they lead. */
export function markdownText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return inlineText(block.inside)
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${block.start + index}. ` : '- '
      const indented = item
        .map(blockText)
        .join('\n')
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
      return mark + indented
    })
    .join('\n')
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'break':
          return '\n'
        case 'link':
          return linkText(inlineText(inline.inside), inline.href)
        default:
          return inlineText(inline.inside)
      }
    })
    .join('')
}

function linkText(label: string, href: string): string {
  const shown = href.replace(/^mailto:/i, '')
  return label === shown || label === href ? shown : `${label} (${shown})`
}

function lines(texts: readonly string[]): string {
  return texts.filter(text => text !== '').join('\n')
}
