import { Shelf } from '@/app/kitchen-sink/shelf'
import { companyStyle } from '@/components/brand/company-style'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

const brands = [
  { name: 'Green', primary: '#047857', accent: '#10B981' },
  { name: 'Too light by day', primary: '#FFE600', accent: '#FFE600' },
  { name: 'Black', primary: '#000000', accent: '#000000' },
]

export function CompanyColorSamples() {
  return (
    <Shelf title="Company colours; what cannot be read gives way to ink">
      <ul className="grid gap-4">
        {brands.map(brand => (
          <li
            key={brand.name}
            className="company-scope flex flex-wrap items-center gap-3"
            style={companyStyle(brand.primary, brand.accent)}
          >
            <Button variant="primary">{brand.name}</Button>
            <span className="rounded-full bg-primary-tint px-2.5 py-1 text-sm font-medium text-primary-text">
              Chosen
            </span>
            <Input
              aria-label={`${brand.name}, in focus`}
              defaultValue="Focus"
              className="w-24 shadow-[inset_0_0_0_1.5px_var(--ring),0_0_0_3px_var(--ring-halo)]!"
            />
          </li>
        ))}
      </ul>
    </Shelf>
  )
}
