import { CheckIcon } from 'lucide-react'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'

/** Dark enough for white text on them. */
const colors = ['#18181B', '#6B46C1', '#1D4ED8', '#0F766E', '#B45309', '#BE123C']

interface SwatchesProps {
  current: string | null
  onChoose: (color: string) => void
}

/** A few colours to begin with, for whoever has none yet. */
export function Swatches({ current, onChoose }: SwatchesProps) {
  const t = useMessages(welcome).brand
  return (
    <ul aria-label={t.swatches} className="flex flex-wrap gap-2">
      {colors.map(color => (
        <li key={color}>
          <button
            type="button"
            aria-label={t.swatch(color)}
            aria-pressed={color === current}
            onClick={() => onChoose(color)}
            style={{ backgroundColor: color }}
            className="grid size-9 place-items-center rounded-lg text-white max-sm:size-12"
          >
            {color === current ? <CheckIcon className="size-4" aria-hidden /> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
