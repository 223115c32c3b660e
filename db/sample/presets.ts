import type { Look } from '@/lib/presets/model'

export const presetKeys = ['studio', 'classic', 'compact', 'proposal'] as const
export type SamplePresetKey = (typeof presetKeys)[number]

/** Fixed ids, so that links and tests can name them. */
export const samplePresetIds: Readonly<Record<SamplePresetKey, string>> = {
  studio: '01890000-0000-7000-8000-b00000000001',
  classic: '01890000-0000-7000-8000-b00000000002',
  compact: '01890000-0000-7000-8000-b00000000003',
  proposal: '01890000-0000-7000-8000-b00000000004',
}

interface SamplePreset extends Look {
  key: Exclude<SamplePresetKey, 'studio'>
  name: string
}

/** Beside “Studio”, which comes with the company. */
export const samplePresets: SamplePreset[] = [
  {
    key: 'classic',
    name: 'Classic letter',
    template: 'classic',
    paper: 'Letter',
    photos: false,
    paymentCode: true,
    signatureLine: true,
    intro: 'Thank you for your trust. Below is what it comes to, line by line.',
    notes: '',
    terms: '',
    legal:
      'Pixel Crafte Billing is a trade name of Pixel Crafte LLC, registered in the State of New York.',
  },
  {
    key: 'compact',
    name: 'Compact',
    template: 'compact',
    paper: null,
    photos: false,
    paymentCode: true,
    signatureLine: false,
    intro: '',
    notes: '',
    terms: '',
    legal: '',
  },
  {
    key: 'proposal',
    name: 'Proposal',
    template: 'studio',
    paper: null,
    photos: true,
    paymentCode: false,
    signatureLine: true,
    intro:
      'Thank you for inviting us. Below is what we propose, with a picture of what each part could become. Optional lines can be added or left out when you accept.',
    notes: 'Pictures show the direction, not the final artwork.',
    terms: '',
    legal: '',
  },
]
