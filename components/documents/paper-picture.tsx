import type { CodeBlock, PictureBlock } from '@/lib/documents/blocks'
import type { Picture } from '@/lib/documents/model'
import styles from './paper-picture.module.css'

/** Address of a picture by the SHA-256 of its bytes. */
export type PictureUrl = (sha256: string) => string

/** Where members of a company find its pictures. */
export const memberPictureUrl: PictureUrl = sha256 => `/api/assets/${sha256}`

/** The company's logo; `alt` is empty where its name stands beside it. */
export function Logo({ url, alt, className }: { url: string; alt: string; className?: string }) {
  // biome-ignore lint/performance/noImgElement: the logo is content-addressed and already sized.
  return <img alt={alt} className={`${styles.logo} ${className ?? ''}`} src={url} />
}

/** What is sold, beside the line that sells it. */
export function LinePhoto({ photo, url }: { photo: PictureBlock; url: PictureUrl }) {
  return <Sized className={styles.photo} picture={photo} src={url(photo.sha256)} />
}

/** A name as it was drawn by hand. */
export function Signature({ drawn, url }: { drawn: PictureBlock; url: PictureUrl }) {
  return <Sized className={styles.signature} picture={drawn} src={url(drawn.sha256)} />
}

/** The square that a banking app reads: black on white by night too. */
export function Code({ code }: { code: CodeBlock }) {
  const size = code.rows.length
  return (
    <svg aria-label={code.alt} className={styles.code} role="img" viewBox={`0 0 ${size} ${size}`}>
      <path d={code.rows.map(rowPath).join('')} />
    </svg>
  )
}

interface SizedProps {
  picture: Picture & { alt: string }
  src: string
  className: string | undefined
}

function Sized({ picture: { alt, width, height }, src, className }: SizedProps) {
  // biome-ignore lint/performance/noImgElement: pictures are content-addressed and already sized.
  return <img alt={alt} className={className} height={height} src={src} width={width} />
}

/** One rectangle for each run of black modules. */
function rowPath(row: string, y: number): string {
  return [...row.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
