import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { closeDatabase } from '@/db/connection'
import { sampleClients } from '@/db/sample/clients'
import { sampleCompany, sampleCompanyId, sampleMembers, samplePassword } from '@/db/sample/people'
import { samplePhotos } from '@/db/sample/photos'
import { samplePresetIds, samplePresets } from '@/db/sample/presets'
import { assets, companies, memberships, presets, users } from '@/db/schema/all'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import { inSystem, runCommand } from '@/lib/access/doors'
import { hashPassword } from '@/lib/access/passwords'
import { createClient } from '@/lib/clients/commands'
import { blankClient } from '@/lib/clients/model'
import { readPng } from '@/lib/documents/png'
import { addPhoto } from '@/lib/drafts/photos/commands'
import { addDays, localDateOf } from '@/lib/platform/calendar'
import { now, setClock } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/secrets'
import { createPreset } from '@/lib/presets/commands'
import { firstPresetOf } from '@/lib/presets/model'
import { clientIdOf, type KeptPhotos } from '@/scripts/sample/drafts'
import { drawPhoto } from '@/scripts/sample/photos'
import { sampleStory } from '@/scripts/sample/story'

/** Fills the sample company through the same commands that members use, with the clock set back. */

const companyId = asCompanyId(sampleCompanyId)
const today = localDateOf(now(), sampleCompany.timezone)
const [owner] = sampleMembers

if (env().APP_MODE === 'production' && !process.argv.includes('--force')) {
  console.error(
    'This would add the sample company, with a password everybody knows, to a production database.\n' +
      'If that is what you want, run it again with --force.',
  )
  process.exit(1)
}
if (await exists()) console.log('The sample company is there already.')
else {
  await addCompany()
  await addLogo()
  await tellStory()
  console.log(`The sample company is ready: ${owner.email} / ${samplePassword}`)
}
await closeDatabase()

async function exists(): Promise<boolean> {
  const rows = await inSystem('seed', tx =>
    tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)),
  )
  return rows.length > 0
}

async function addCompany(): Promise<void> {
  const passwordHash = await hashPassword(samplePassword)
  await inSystem('seed', async tx => {
    await tx.insert(companies).values(sampleCompany)
    await tx.insert(presets).values(firstPresetOf(companyId, samplePresetIds.studio))
    for (const { userId, role, name, email } of sampleMembers) {
      await tx
        .insert(users)
        .values({ id: userId, email, name, passwordHash, emailVerifiedAt: now() })
      await tx.insert(memberships).values({ companyId, userId, role, name, email })
    }
  })
}

async function addLogo(): Promise<void> {
  const bytes = await readFile('public/sample/pixel-crafte-logo.png')
  const { width, height } = readPng(bytes)
  const hash = sha256(bytes)
  await runCommand(actorOf(0), async tx => {
    await tx
      .insert(assets)
      .values({ companyId, sha256: hash, mime: 'image/png', width, height, bytes })
    await tx.update(companies).set({ logo: hash }).where(eq(companies.id, companyId))
  })
}

/** What happened, in the order in which it did, so that numbers and dates agree. */
async function tellStory(): Promise<void> {
  const machineClock = Date.now
  const started = machineClock()
  const instant = { daysAgo: Number.NaN, at: new Date(started) }
  setClock(() => instant.at)
  // New ids carry the time too: the activity is read in their order.
  Date.now = () => instant.at.getTime()
  const turn = (daysAgo: number) => {
    const step = daysAgo === instant.daysAgo ? instant.at.getTime() + 60_000 : 0
    instant.at = step ? new Date(step) : morningOf(daysAgo, started)
    instant.daysAgo = daysAgo
  }
  turn(380)
  await addClients()
  await addPresets()
  const photos = await addPhotos()
  for (const event of sampleStory({ actorOf, today, photos })) {
    turn(event.daysAgo)
    await event.happen()
  }
  Date.now = machineClock
  setClock(null)
}

async function addClients(): Promise<void> {
  for (const client of sampleClients) {
    const { key, ...fields } = client
    await createClient(actorOf(0), { ...blankClient(), ...fields, id: clientIdOf(key) })
  }
}

async function addPresets(): Promise<void> {
  for (const { key, ...preset } of samplePresets)
    await createPreset(actorOf(0), {
      ...preset,
      id: samplePresetIds[key],
      paper: preset.paper ?? '',
    })
}

async function addPhotos(): Promise<KeptPhotos> {
  const keep = async (key: keyof typeof samplePhotos) =>
    addPhoto(actorOf(0), await drawPhoto(samplePhotos[key]))
  return {
    signs: await keep('signs'),
    pictograms: await keep('pictograms'),
    prototype: await keep('prototype'),
  }
}

/** Ten o'clock in New York, that many days ago; today, just before now. */
function morningOf(daysAgo: number, started: number): Date {
  if (daysAgo === 0) return new Date(started - 10 * 60_000)
  return new Date(`${addDays(today, -daysAgo)}T15:00:00Z`)
}

function actorOf(member: number): MemberActor {
  const { userId, role, name } = sampleMembers[member] ?? owner
  return { kind: 'member', companyId, userId, name, role, addressProved: true, requestId: 'seed' }
}
