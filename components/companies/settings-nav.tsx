import Link from 'next/link'

const places = [
  { href: '/settings', label: 'Company' },
  { href: '/settings/people', label: 'People' },
  { href: '/settings/templates', label: 'Templates' },
  { href: '/settings/mail', label: 'Mail' },
] as const

/** The parts of the settings. */
export function SettingsNav({ current }: { current: (typeof places)[number]['label'] }) {
  return (
    <nav aria-label="Settings" className="px-8 max-lg:px-5">
      <ul className="flex gap-6 border-b">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={label === current ? 'page' : undefined}
              className="flex h-10 items-center text-sm font-medium text-muted-foreground hover:text-foreground aria-[current=page]:text-foreground aria-[current=page]:shadow-[inset_0_-2px_0_var(--primary)] max-sm:h-12 max-sm:text-base"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
