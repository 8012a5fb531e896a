/** A drawing as SVG, which pdfmake draws as vectors with real text. */
import type { Drawing, Shape } from '../document.ts';
import { runsOf } from './runs.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function elementOf(shape: Shape): string {
  switch (shape.shape) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.w}" height="${shape.h}" fill="${shape.fill}"/>`;
    case 'line': {
      const [x1, y1] = shape.from;
      const [x2, y2] = shape.to;
      const dash = shape.dashed ? ' stroke-dasharray="2 2"' : '';
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${shape.stroke}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'label': {
      const weight = shape.bold ? ' font-weight="bold"' : '';
      const spans = runsOf(shape.text).map((run) => `<tspan font-family="${run.family}">${escaped(run.text)}</tspan>`);
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-family="NotoSans" text-anchor="${shape.anchor}" fill="${shape.fill}"${weight}>${spans.join('')}</text>`;
    }
  }
}

export function svgOf(drawing: Drawing): string {
  const { width, height } = drawing;
  const body = drawing.shapes.map(elementOf).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}
