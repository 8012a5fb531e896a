import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { showFailed } from '#renderer/ui/feedback/toast.tsx';
import { MenuButton } from '#renderer/ui/layout/menu-button.tsx';
import { text } from '#shared/text/text.ts';

const words = text.models.register.exports;
const FORMS = ['sql', 'pmml', 'json'] as const;

/** A registered model that scores tables, as code for elsewhere. */
export function ExportMenu(props: { hash: string }) {
  const exporting = useDeskCommand('model.export');
  return (
    <MenuButton
      label={words.label}
      options={FORMS.map((form) => ({ value: form, label: words.forms[form] }))}
      disabled={exporting.isPending}
      onChoose={(to) =>
        exporting.mutate(
          { hash: props.hash, to },
          { onSuccess: saveDocument, onError: (error) => showFailed(error.message) },
        )
      }
    />
  );
}
