import { clsx } from 'clsx'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { TemplateName } from '@/lib/documents/model'
import { classicTexts, type WrittenText } from './classic-texts'
import styles from './paper-texts.module.css'

interface PaperTextsProps {
  blocks: DocumentBlocks
  template: TemplateName
}

/** Texts below the totals. Classic sets long ones and its terms across the page. */
export function PaperTexts({ blocks, template }: PaperTextsProps) {
  const { record, options, notes, terms } = blocks
  const all = [record, options, notes, terms].filter(text => text !== null)
  const { aside, below } = template === 'classic' ? classicTexts(blocks) : { aside: all, below: [] }
  return (
    <>
      {aside.length > 0 && <Texts className={styles.texts} texts={aside} />}
      {below.length > 0 && <Texts className={styles.across} texts={below} />}
    </>
  )
}

interface TextsProps {
  texts: readonly WrittenText[]
  className: string | undefined
}

function Texts({ texts, className }: TextsProps) {
  return (
    <div className={className}>
      {texts.map(text => (
        <Text key={text.label} text={text} />
      ))}
    </div>
  )
}

function Text({ text: { label, text, code } }: { text: WrittenText }) {
  return (
    <section className={clsx(code && styles.recorded)}>
      <h3>{label}</h3>{' '}
      <p dir="auto">
        {text}
        {code && ' '}
        {code && <span className={styles.code}>{code}</span>}
      </p>
    </section>
  )
}

/** The end of a receipt and what the law wants in small type, which studio has above its large stamp. */
export function PaperEnd({ blocks: { closing, legal }, template }: PaperTextsProps) {
  const end = closing && <Closing closing={closing} />
  return (
    <>
      {template !== 'studio' && end}
      {legal && (
        <p className={styles.legal} dir="auto">
          {legal.text}
        </p>
      )}
      {template === 'studio' && end}
    </>
  )
}

/** With its stamp where everything is paid. */
function Closing({ closing }: { closing: NonNullable<DocumentBlocks['closing']> }) {
  return (
    <div className={clsx(styles.closing, closing.stamp && styles.stamped)}>
      {closing.stamp && <p className={styles.stamp}>{closing.stamp}</p>}
      {closing.thanks && <p>{closing.thanks}</p>}
      <p className={styles.validity}>{closing.validity}</p>
    </div>
  )
}
