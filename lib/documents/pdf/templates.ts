import type { TemplateName } from '@/lib/documents/model'
import { classic } from './classic/template'
import { compact } from './compact/template'
import { DrawingError } from './drawing-error'
import { studio } from './studio/template'
import type { Template } from './template'

const templates: Readonly<Record<TemplateName, Template>> = { studio, classic, compact }

/** The look of that name as it is in this engine. Refuses (DrawingError) one that it does not know. */
export function templateOf(name: TemplateName): Template {
  if (Object.hasOwn(templates, name)) return templates[name]
  throw new DrawingError('TEMPLATE', `There is no template named ${name}.`)
}
