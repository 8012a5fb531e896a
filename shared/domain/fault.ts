/**
 * A programmer's error: an invariant that no input of a user can break. It names itself by an id and
 * carries the values it was thrown over, for the operator's log; no sentence is ever made of it.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(id: string, values: Readonly<Record<string, unknown>> = {}) {
    super(`${id} ${JSON.stringify(values)}`);
    this.id = id;
    this.values = values;
  }
}
