import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { showFailed } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MenuButton } from '#renderer/ui/layout/menu-button.tsx';

const FORMS = ['sql', 'pmml', 'json'] as const;

/** A registered model that scores tables, as code for elsewhere. */
export function ExportMenu(props: { hash: string }) {
  const words = useText().models.register.exports;
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
