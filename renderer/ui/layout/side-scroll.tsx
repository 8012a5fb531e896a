import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** What may be wider than its place scrolls there and takes nothing else along; where it does, the keyboard reaches it. */
export function SideScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const watched = place.current;
    if (!watched) return;
    const look = () => setScrolls(watched.scrollWidth > watched.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(watched);
    for (const child of watched.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={place}
      // Positioned, so that what is only heard stays inside.
      style={{ overflowX: 'auto', position: 'relative' }}
      {...(scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
