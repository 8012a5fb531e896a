/** Which features a challenger's file asks for, where it says so; pure. */

export interface Feature {
  readonly name: string;
  /** The indicator behind it; '' while none is chosen. */
  readonly indicator: string;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let place = value;
  for (const key of path) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Record<string, unknown>)[key];
  }
  return place;
}

/** Names from an XGBoost JSON model; f0, f1 … where it has only their number; null for any other file. */
function featuresOfXgboost(content: string): string[] | null {
  let parsed: unknown;
  try {
    // XGBoost writes bare NaN and Infinity, which are not JSON.
    parsed = JSON.parse(content.replaceAll(/(?<=[[,:])-?(NaN|Infinity)(?=[\],}])/g, 'null'));
  } catch {
    return null;
  }
  if (at(parsed, 'learner', 'learner_model_param') === undefined) return null;
  const names = at(parsed, 'learner', 'feature_names');
  if (Array.isArray(names) && names.length > 0) return names.map(String);
  const count = Number(at(parsed, 'learner', 'learner_model_param', 'num_feature'));
  return Array.from({ length: Number.isSafeInteger(count) ? count : 0 }, (_, index) => `f${index}`);
}

/**
 * Features of a challenger's file with the indicators they are named after; null where the file is
 * no challenger. An ONNX file names none here: its reader adds them by number.
 */
export function featuresOf(fileName: string, content: string, indicators: readonly string[]): Feature[] | null {
  if (/\.onnx$/i.test(fileName)) return [{ name: 'f0', indicator: '' }];
  return (
    featuresOfXgboost(content)?.map((name) => ({ name, indicator: indicators.includes(name) ? name : '' })) ?? null
  );
}
