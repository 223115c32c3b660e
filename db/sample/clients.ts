import type { Address } from '@/lib/documents/model'

interface SampleClient {
  key: string
  name: string
  contactName: string
  email: string
  phone: string
  taxId: string
  currency: string
  language: '' | 'de' | 'fr' | 'en-GB'
  billing: Address
  notes: string
}

const us = (line1: string, line2: string, city: string, region: string, postalCode: string) => ({
  line1,
  line2,
  city,
  region,
  postalCode,
  countryCode: 'US',
})

const abroad = (line1: string, city: string, postalCode: string, countryCode: string) => ({
  line1,
  line2: '',
  city,
  region: '',
  postalCode,
  countryCode,
})

const client = (key: string, name: string, contactName: string, email: string) => ({
  key,
  name,
  contactName,
  email,
  phone: '',
  taxId: '',
  currency: '',
  language: '' as const,
  notes: '',
})

/** Believable clients of a design studio, one of them without anything but a name. */
export const sampleClients: SampleClient[] = [
  {
    ...client('acme', 'Acme Design', 'Dana Whitfield', 'billing@acme.example.com'),
    phone: '+1 718 555 0142',
    billing: us('210 Alder Street, Floor 3', '', 'Brooklyn', 'NY', '11201'),
    notes: 'Wants the purchase order number on every invoice.',
  },
  {
    ...client('northlight', 'Northlight Interiors', 'Sofia Reyes', 'office@northlight.example'),
    billing: us('1180 Harbor Drive', 'Suite 400', 'Jersey City', 'NJ', '07302'),
  },
  {
    ...client('kestrel', 'Kestrel Software', 'Amir Haddad', 'ap@kestrel.example'),
    billing: us('9 Foundry Lane', '', 'Beacon', 'NY', '12508'),
  },
  {
    ...client('fieldnote', 'Fieldnote Coffee', 'Ruth Adeyemi', 'ruth@fieldnote.example'),
    billing: us('77 Lispenard Street', '', 'New York', 'NY', '10013'),
  },
  {
    ...client('marlow', 'Marlow & Finch Architects', '', 'accounts@marlowfinch.example'),
    billing: us('77 Wharf Road', '', 'New York', 'NY', '10014'),
  },
  {
    ...client('harbor', 'Harbor & Pine', 'Lena Kowalczyk', 'lena@harborpine.example'),
    billing: us('305 Dock Street', '', 'Yonkers', 'NY', '10701'),
  },
  {
    ...client('juniper', 'Juniper Legal', 'Marcus Oyelaran', 'finance@juniperlegal.example'),
    billing: us('14 Court Square', '', 'Long Island City', 'NY', '11101'),
  },
  {
    ...client('solstice', 'Solstice Yoga', 'Priya Raman', 'hello@solstice.example'),
    billing: us('512 Vine Street', '', 'Hudson', 'NY', '12534'),
  },
  {
    ...client('atelier', 'Atelier Moreau', 'Camille Moreau', 'compta@ateliermoreau.example'),
    currency: 'EUR',
    language: 'fr',
    taxId: 'FR40303265045',
    billing: abroad('18 rue des Martyrs', 'Paris', '75009', 'FR'),
  },
  {
    ...client('bauwerk', 'Bauwerk Möbel GmbH', 'Jürgen Vogel', 'rechnung@bauwerk.example'),
    currency: 'EUR',
    language: 'de',
    taxId: 'DE811569869',
    billing: abroad('Lindenallee 4', 'Hamburg', '20259', 'DE'),
  },
  {
    ...client('hikari', 'Hikari Studio', 'Aiko Tanaka', 'keiri@hikari.example'),
    currency: 'JPY',
    billing: abroad('2-11-3 Meguro', 'Tokyo', '153-0063', 'JP'),
  },
  {
    ...client('riverside', 'Riverside Community Theatre', '', ''),
    billing: us('', '', '', '', ''),
  },
]
