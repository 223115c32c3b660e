/** A shape for each answer, so that colour alone never tells: round tick, round dash, diamond. */
export function VerdictSign({ sign }: { sign: 'genuine' | 'no longer in force' | 'not known' }) {
  return (
    <svg viewBox="0 0 44 44" fill="none" aria-hidden className="size-11">
      {shapes[sign]}
    </svg>
  )
}

const stroke = {
  stroke: 'var(--background)',
  strokeWidth: 3.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const shapes = {
  genuine: (
    <>
      <circle cx="22" cy="22" r="22" className="fill-status-paid" />
      <path d="m13 22.5 6 6L31 16" {...stroke} />
    </>
  ),
  'no longer in force': (
    <>
      <circle cx="22" cy="22" r="22" className="fill-status-partly" />
      <path d="M14 22h16" {...stroke} />
    </>
  ),
  'not known': (
    <>
      <path
        d="M22 3.5 40.5 22 22 40.5 3.5 22z"
        strokeWidth="3"
        strokeLinejoin="round"
        className="fill-status-overdue stroke-status-overdue"
      />
      <path d="M22 13.5v10.5M22 30.3v.2" {...stroke} />
    </>
  ),
} as const
