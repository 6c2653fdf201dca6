package org.partnercenter.association.invitation.write.send;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

/** Pictures of links. */
final class QrCode {

    private static final int PIXELS = 400;

    private QrCode() {}

    /** A PNG of the link, in base64. */
    static String pngOf(String link) {
        try {
            var matrix = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
            var png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException impossible) {
            throw new IllegalStateException("A link cannot be drawn", impossible);
        }
    }
}
