export interface BuiltInFamily {
  /** As companies and snapshots name it. */
  family: string
  /** What people know it as. */
  label: string
  /** What it is like, and what stands in for it while it loads. */
  style: 'sans-serif' | 'serif'
}

/** Families that come along, for a brand to choose from. */
export const builtInFamilies: readonly BuiltInFamily[] = [
  { family: 'Inter', label: 'Inter', style: 'sans-serif' },
  { family: 'Work Sans', label: 'Work Sans', style: 'sans-serif' },
  { family: 'Manrope', label: 'Manrope', style: 'sans-serif' },
  { family: 'Paper Serif', label: 'Source Serif', style: 'serif' },
  { family: 'Literata', label: 'Literata', style: 'serif' },
]
