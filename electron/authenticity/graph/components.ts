/** Strongly connected components. */

/**
 * Tarjan's algorithm (1972), without recursion. Components of more than one node, each sorted, the
 * largest first and equal ones by their first node; the input's order does not matter.
 */
export function circlesOf(
  nodes: Iterable<string>,
  edges: Iterable<{ readonly from: string; readonly to: string }>,
): string[][] {
  const next = new Map<string, string[]>([...nodes].sort().map((node) => [node, []]));
  for (const { from, to } of edges) if (from !== to && next.has(to)) next.get(from)?.push(to);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    onStack.add(node);
  };
  const lower = (node: string, value: number | undefined) => low.set(node, Math.min(low.get(node) ?? 0, value ?? 0));
  const leave = (node: string) => {
    if (low.get(node) !== index.get(node)) return;
    const members: string[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member);
      members.push(member);
      if (member === node) break;
    }
    if (members.length > 1) circles.push(members.sort());
  };
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; at: number }[] = [{ node: root, at: 0 }];
    enter(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const child = next.get(frame.node)?.[frame.at];
      frame.at += 1;
      if (child === undefined) {
        work.pop();
        leave(frame.node);
        const parent = work.at(-1);
        if (parent) lower(parent.node, low.get(frame.node));
      } else if (!index.has(child)) {
        enter(child);
        work.push({ node: child, at: 0 });
      } else if (onStack.has(child)) lower(frame.node, index.get(child));
    }
  }
  return circles.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
