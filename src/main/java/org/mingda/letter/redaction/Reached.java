package org.mingda.letter.redaction;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;

/** All that can be reached from some objects of a file, not by way of other pages. */
final class Reached {

    private final Set<COSBase> all = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(COSObjectable start) {
        Deque<COSBase> next = new ArrayDeque<>();
        push(next, start == null ? null : start.getCOSObject());
        while (!next.isEmpty()) {
            COSBase each = next.pop();
            if (all.add(each)) {
                follow(each, next);
            }
        }
    }

    /** Whether it, or something that it consists of, was reached: streams and dictionaries, not plain values. */
    boolean sharesWith(COSBase base) {
        Reached other = new Reached();
        other.add(() -> base);
        return other.all.stream().filter(each -> each instanceof COSDictionary).anyMatch(all::contains);
    }

    Set<COSBase> all() {
        return all;
    }

    private static void follow(COSBase each, Deque<COSBase> next) {
        if (each instanceof COSArray array) {
            array.forEach(part -> push(next, part));
        } else if (each instanceof COSDictionary dictionary) {
            dictionary.entrySet().stream().filter(entry -> !entry.getKey().equals(COSName.PARENT))
                    .forEach(entry -> push(next, entry.getValue()));
        }
    }

    private static void push(Deque<COSBase> next, COSBase base) {
        COSBase real = base instanceof COSObject reference ? reference.getObject() : base;
        if (real instanceof COSArray || real instanceof COSDictionary || real instanceof COSStream) {
            next.push(real);
        }
    }
}
