/** A company's logo where a sign of it stands, such as beside its name: logos are opaque, so they lie on white. */
export function CompanyMark({ url }: { url: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: logos are content-addressed and already small.
    <img
      src={url}
      alt=""
      className="h-6 max-w-16 shrink-0 rounded-sm bg-white object-contain p-0.75 shadow-[0_0_0_1px_var(--border)] group-has-data-[frame=editor]/frame:lg:max-w-10"
    />
  )
}
