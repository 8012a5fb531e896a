/** Shape of the domain's names: the English ones with their words left open. */
import type { domainText } from './en/domain.ts';
import type { SameShape } from './same-shape.ts';

export type DomainText = SameShape<typeof domainText>;
