import { clsx } from 'clsx'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { TemplateName } from '@/lib/documents/model'
import styles from './paper-foot.module.css'
import { partsOf } from './paper-party'

interface PaperFootProps {
  blocks: DocumentBlocks
  template: TemplateName
  hash?: string
}

/**
 * What stands at the foot of every page: number and fingerprint, in classic also who writes. Furniture is what
 * the PDF does not read out, because it is on every page or was said before.
 */
export function PaperFoot({ blocks, template, hash }: PaperFootProps) {
  const [before, after = ''] = blocks.footer.fingerprint.split('{hash}')
  const fingerprint = hash && (
    <p>
      {before}
      <span className={styles.hash}>{fingerprintOf(hash)}</span>
      {after}
    </p>
  )
  const isStamped = template === 'studio' && blocks.closing?.stamp
  if (template === 'classic') {
    return (
      <footer className={styles.foot}>
        <Sender blocks={blocks} />
        <div data-furniture="">
          <p>
            {blocks.kind} {blocks.mark && `· ${blocks.mark} · `}
            <bdi>{blocks.number}</bdi>
          </p>
          {fingerprint}
        </div>
      </footer>
    )
  }
  return (
    <footer className={clsx(styles.foot, isStamped && styles.underStamp)} data-furniture="">
      <p>
        {template === 'compact' && blocks.mark && `${blocks.mark} · `}
        <bdi>{blocks.number}</bdi>
      </p>
      {fingerprint}
    </footer>
  )
}

/** What the letterhead leaves out of who writes: its taxes, and how to answer. */
function Sender({ blocks }: { blocks: DocumentBlocks }) {
  const { name, identity } = partsOf(blocks.from.lines)
  const isMail = (text: string) => text.includes('@')
  return (
    <>
      <div>
        <p data-furniture="">{name}</p>
        <Lines texts={identity.filter(text => !isMail(text))} />
      </div>
      <div>
        <Lines texts={identity.filter(isMail)} />
      </div>
    </>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map(text => (
    <p key={text}>
      <bdi>{text}</bdi>
    </p>
  ))
}
