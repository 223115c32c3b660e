/** A square for cameras: black on white in every theme, with the quiet border they need. */
export function SquareCode({ rows, alt }: { rows: string[]; alt: string }) {
  const border = 4
  const size = rows.length + 2 * border
  const dots = rows.flatMap((row, y) =>
    Array.from(row).flatMap((dot, x) =>
      dot === '1' ? [`M${x + border} ${y + border}h1v1h-1z`] : [],
    ),
  )
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 justify-self-center rounded-lg"
    >
      <path fill="#ffffff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000000" d={dots.join('')} />
    </svg>
  )
}
