import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DocumentsRoom } from '#renderer/features/documents/documents-room.tsx';
import { renderOver } from '#test/component/desk-over.tsx';
import { DETAIL } from '../case/trial-case.ts';

it('asks which language the document is in, and begins with that of the page', async () => {
  const user = userEvent.setup();
  const desk = renderOver(<DocumentsRoom detail={DETAIL} openTab={() => undefined} />, {
    'report.create': () => ({ fileName: 'report.pdf', mediaType: 'application/pdf', contentBase64: '' }),
  });
  const language = await screen.findByLabelText('Language of the document');
  await user.click(screen.getByRole('button', { name: 'Save PDF' }));
  await user.selectOptions(language, '中文');
  await user.click(screen.getByRole('button', { name: 'Save XLSX' }));
  expect(desk.inputsOf('report.create').map((input) => [input.format, input.language])).toEqual([
    ['pdf', 'en'],
    ['xlsx', 'zh'],
  ]);
});
