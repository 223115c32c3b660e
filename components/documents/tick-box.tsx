import type { LineBlock } from '@/lib/documents/blocks'
import styles from './tick-box.module.css'

/** Whether an option was chosen, for the eye and in words. */
export function TickBox({
  option: { chosen, state },
}: {
  option: NonNullable<LineBlock['option']>
}) {
  return (
    <svg aria-label={state} className={styles.box} role="img" viewBox="0 0 8 8">
      {chosen ? (
        <>
          <rect className={styles.fill} height="8" rx="2" width="8" />
          <path className={styles.tick} d="M1.7 4.1 3.3 5.7 6.3 2.4" />
        </>
      ) : (
        <rect className={styles.edge} height="7.25" rx="1.625" width="7.25" x=".375" y=".375" />
      )}
    </svg>
  )
}
