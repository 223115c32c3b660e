import { clsx } from 'clsx'
import type { DocumentBlocks, TemplateName, TextBlock } from '@/lib/documents/model'
import styles from './paper-texts.module.css'

interface PaperTextsProps {
  blocks: DocumentBlocks
  template: TemplateName
}

/** Texts below the totals, and what the law wants in small type. Classic sets its terms across the page. */
export function PaperTexts({ blocks, template }: PaperTextsProps) {
  const { record, options, notes, terms, legal } = blocks
  const isClassic = template === 'classic'
  const texts = [record, options, notes, isClassic ? null : terms].filter(text => text !== null)
  return (
    <>
      {texts.length > 0 && (
        <div className={styles.texts}>
          {texts.map(text => (
            <Text key={text.label} text={text} />
          ))}
        </div>
      )}
      {isClassic && terms && (
        <div className={styles.terms}>
          <Text text={terms} />
        </div>
      )}
      {legal && (
        <p className={styles.legal} dir="auto">
          {legal.text}
        </p>
      )}
    </>
  )
}

function Text({ text: { label, text, code } }: { text: TextBlock & { code?: string } }) {
  return (
    <section>
      <h3>{label}</h3>{' '}
      <p dir="auto">
        {text}
        {code && ' '}
        {code && <span className={styles.code}>{code}</span>}
      </p>
    </section>
  )
}

/** The end of a receipt, with its stamp where everything is paid. */
export function PaperClosing({ closing }: { closing: NonNullable<DocumentBlocks['closing']> }) {
  return (
    <div className={clsx(styles.closing, closing.stamp && styles.stamped)}>
      {closing.stamp && <p className={styles.stamp}>{closing.stamp}</p>}
      {closing.thanks && <p>{closing.thanks}</p>}
      <p className={styles.validity}>{closing.validity}</p>
    </div>
  )
}
