package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.partnercenter.contracts.Fact;
import org.partnercenter.platform.feed.Reaction;
import org.partnercenter.platform.feed.View;
import org.partnercenter.platform.web.Reads;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What holds for every view and reaction of a service. */
public final class FeedRules {

    private FeedRules() {}

    /** Whoever looks at a fact also asks for it: no other is handed over. */
    public static void everyFactThatIsLookedAtIsAskedFor(ListableBeanFactory beans) {
        var views = beans.getBeansOfType(View.class).values();
        assertThat(views).isNotEmpty().allSatisfy(view -> check(view, view.facts()));
        assertThat(beans.getBeansOfType(Reaction.class).values())
                .isNotEmpty()
                .allSatisfy(reaction -> check(reaction, reaction.facts()));
    }

    /** Each view that an endpoint says it reads is one: nobody waits for a name that is none. */
    public static void everyViewThatIsReadIsThere(
            ListableBeanFactory beans, RequestMappingHandlerMapping endpoints) {
        var views = beans.getBeansOfType(View.class).values().stream().map(View::name).toList();
        assertThat(endpoints.getHandlerMethods().values())
                .allSatisfy(endpoint -> {
                    var reads = endpoint.getMethodAnnotation(Reads.class);
                    if (reads != null) {
                        assertThat(views)
                                .describedAs(endpoint.getShortLogMessage())
                                .contains(reads.value());
                    }
                });
    }

    static void check(Object listener, Set<Class<? extends Fact>> asked) {
        assertThat(lookedAtBy(AopUtils.getTargetClass(listener)))
                .describedAs("the facts that %s looks at", listener.getClass().getSimpleName())
                .allSatisfy(fact ->
                        assertThat(asked).anyMatch(wanted -> wanted.isAssignableFrom(fact)));
    }

    private static Set<Class<?>> lookedAtBy(Class<?> listener) {
        var classes = new ClassFileImporter().importPackagesOf(listener);
        var facts = new HashSet<Class<?>>();
        var seen = new TreeSet<String>();
        collect(classes.get(listener), seen, facts);
        return facts;
    }

    /** The facts in a class and in the classes of its package that it leans on. */
    private static void collect(JavaClass type, Set<String> seen, Set<Class<?>> facts) {
        if (seen.add(type.getName())) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (target.isAssignableTo(Fact.class) && !target.isInterface()) {
                    facts.add(target.reflect());
                } else if (target.getPackageName().equals(type.getPackageName())) {
                    collect(target, seen, facts);
                }
            }
        }
    }
}
