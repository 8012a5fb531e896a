/** Which part of the archive holds which sheet. */
import { Tags } from './tags.ts';

interface SheetPath {
  readonly name: string;
  readonly path: string;
}

interface WorkbookParts {
  readonly sheets: readonly SheetPath[];
  readonly isFrom1904: boolean;
}

/** The sheets in workbook order with their archive paths (ECMA-376 part 1, 18.2.19 and 11.3). */
export function workbookParts(workbook: Buffer, relationships: Buffer): WorkbookParts {
  const targets = new Map<string, string>();
  for (const tags = new Tags(relationships); tags.next(); ) {
    if (tags.kind !== 'open' || tags.name !== 'Relationship') continue;
    // Sheets of charts and dialogues hold no cells.
    if (!/\/worksheet$/.test(tags.attribute('Type') ?? '/worksheet')) continue;
    targets.set(tags.attribute('Id') ?? '', tags.attribute('Target') ?? '');
  }
  const sheets: SheetPath[] = [];
  let isFrom1904 = false;
  for (const tags = new Tags(workbook); tags.next(); ) {
    if (tags.kind !== 'open') continue;
    if (tags.name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(tags.attribute('date1904') ?? '');
    if (tags.name !== 'sheet') continue;
    // "r:id" is spelled differently from "sheetId".
    const target = targets.get(tags.attribute('id') ?? '');
    if (target !== undefined) sheets.push({ name: tags.attribute('name') ?? '', path: archivePath(target) });
  }
  return { sheets, isFrom1904 };
}

function archivePath(target: string): string {
  const path = target.replace(/\\/g, '/');
  return path.startsWith('/') ? path.slice(1) : `xl/${path.replace(/^(?:\.\/)+/, '')}`;
}
