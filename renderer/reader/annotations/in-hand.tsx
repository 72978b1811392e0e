/** Says what the tool in hand does next. */
export function InHand({ says }: { readonly says: string }) {
  return (
    <p
      role="status"
      className="pointer-events-none absolute inset-x-0 bottom-4 z-10 mx-auto w-fit rounded-full border border-line bg-raised px-3 py-1 text-12 text-ink-2 shadow-float"
    >
      {says}
    </p>
  );
}
