package org.ecoplan.plan.numbering.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.plan.plan.application.SameDocument;
import org.jspecify.annotations.Nullable;

/**
 * Gives documents their numbers (发文字号): one number is of one document of an organisation, be it a notice, its correction,
 * the results of an assessment or a report (GB/T 9704-2012: a number names one document). It is given in the transaction of
 * the step that needs it.
 */
@ApplicationScoped
public class NumberingDocuments {
    /** 机关代字、年份、发文顺序号 (GB/T 9704-2012, 7.2.5): hexagonal brackets, four figures, no 第, no leading zero. */
    private static final Pattern FORM = Pattern.compile("\\p{IsHan}{1,30}〔(?:19|20)\\d{2}〕[1-9]\\d{0,5}号");

    private final DocumentNumbers numbers;

    NumberingDocuments(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * The same with its number; refused where it is none (BAD_DOCUMENT_NUMBER), or, naming the other, where another document has
     * it.
     *
     * @param number as printed; without one the document has none
     */
    public <T> Uni<Outcome<T>> give(T document, String organisation, UUID id, String title, @Nullable String number) {
        String key = SameDocument.numberKeyOf(number);
        if (number == null || key == null) {
            return numbers.release(id).replaceWith(Outcome.done(document));
        }
        if (!FORM.matcher(number).matches()) {
            return Outcomes.refused(Refusal.invalid(
                    "BAD_DOCUMENT_NUMBER", "发文字号须为「机关代字〔年份〕序号号」,如 随环〔2025〕3号,不加「第」,不编虚位", "/documentNumber"));
        }
        return numbers.give(organisation, key, id, title)
                .map(other -> other.isEmpty()
                        ? Outcome.done(document)
                        : Outcome.refused(Refusal.conflict("DOCUMENT_NUMBER_TAKEN", "该发文字号已用于:" + other)));
    }

    /** A document that was replaced before it went out leaves its number to the next one. */
    public Uni<Void> release(UUID id) {
        return numbers.release(id);
    }
}
