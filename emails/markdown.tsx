import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import { Fragment, type ReactNode } from 'react'
import { bodyStyle, linkStyle, listStyle } from './letter-styles'
import type { Block, Inline } from './markdown-tree'

/** What a person wrote, as paragraphs, lists, emphasis and links. */
export function Blocks({ blocks, isNested = false }: { blocks: Block[]; isNested?: boolean }) {
  return blocks.map((block, index) => (
    <Fragment key={keyOf(index)}>{blockElement(block, index > 0 && !isNested)}</Fragment>
  ))
}

function blockElement(block: Block, isSpaced: boolean): ReactNode {
  const style = { ...bodyStyle, marginTop: isSpaced ? 14 : 0 }
  if (block.kind === 'paragraph')
    return (
      <Text className="ink" style={style}>
        <Inlines inlines={block.inside} />
      </Text>
    )
  const items = block.items.map((item, index) => (
    <li key={keyOf(index)}>
      <Blocks blocks={item} isNested />
    </li>
  ))
  const looks = { className: 'ink', style: { ...style, ...listStyle } }
  return block.ordered ? (
    <ol start={block.start} {...looks}>
      {items}
    </ol>
  ) : (
    <ul {...looks}>{items}</ul>
  )
}

function Inlines({ inlines }: { inlines: Inline[] }) {
  return inlines.map((inline, index) => (
    <Fragment key={keyOf(index)}>{inlineElement(inline)}</Fragment>
  ))
}

function inlineElement(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'strong':
      return (
        <strong style={{ fontWeight: 600 }}>
          <Inlines inlines={inline.inside} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inside} />
        </em>
      )
    case 'link':
      return (
        <Link className="ink" href={inline.href} style={linkStyle}>
          <Inlines inlines={inline.inside} />
        </Link>
      )
  }
}

/** A letter is drawn once, from first to last: a place is a name. */
function keyOf(index: number): string {
  return String(index)
}
