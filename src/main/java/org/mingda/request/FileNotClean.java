package org.mingda.request;

/** Somebody asked for the bytes of a file that was not found clean. */
public class FileNotClean extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileNotClean(StoredFile file) {
        super("文件“" + file.fileName() + "”" + (file.state() == FileState.WAITING
                ? "正在等待安全检查，检查通过后才能打开。" : "没有通过安全检查，不能打开。"));
    }
}
