import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { lastInput, renderDesk } from '../case/render-desk.tsx';

describe('the place of a record', () => {
  it('names every file that holds it, each to be opened', async () => {
    const also = [{ sourceId: 's2', sourceName: 'summer.csv', locator: '4' }];
    const link = <SourceLink sourceId="s1" sourceName="spring.csv" locator="61" manual={null} alsoIn={also} />;
    const desk = renderDesk(<p data-testid="place">{link}</p>);
    expect(screen.getByTestId('place').textContent).toBe('spring.csv 61 · also in summer.csv 4');
    await userEvent.click(screen.getByRole('button', { name: 'summer.csv' }));
    await waitFor(() => expect(lastInput(desk, 'evidence.openSource')).toMatchObject({ sourceId: 's2' }));
  });
});
