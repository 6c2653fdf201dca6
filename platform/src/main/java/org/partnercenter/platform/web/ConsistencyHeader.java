package org.partnercenter.platform.web;

import org.partnercenter.platform.command.AppendListener;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.feed.ConsistencyToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.ArrayList;
import java.util.List;

/** Answers every request that stored something with the token by which its caller reads that. */
final class ConsistencyHeader implements AppendListener {

    private static final String POSITIONS = ConsistencyHeader.class.getName();

    /** Longer headers are refused on the way: a batch names its last positions only. */
    private static final int MOST = 50;

    @Override
    public void appended(List<StreamPosition> positions) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null
                && !positions.isEmpty()) {
            List<StreamPosition> all = new ArrayList<>(earlier(request));
            all.addAll(positions);
            List<StreamPosition> last = all.subList(Math.max(0, all.size() - MOST), all.size());
            request.setAttribute(POSITIONS, List.copyOf(last), RequestAttributes.SCOPE_REQUEST);
            request.getResponse()
                    .setHeader("Consistency-Token", new ConsistencyToken(last).encode());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<StreamPosition> earlier(ServletRequestAttributes request) {
        Object known = request.getAttribute(POSITIONS, RequestAttributes.SCOPE_REQUEST);
        return known instanceof List<?> list ? (List<StreamPosition>) list : List.of();
    }
}
